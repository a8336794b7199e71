import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** The shape of every error (RFC 9457), for the document. */
export class InputErrorView {
  @ApiProperty({ description: 'JSON Pointer (RFC 6901) into the body, or `?name` for a query parameter.' }) pointer: string;
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

export class ProblemView {
  @ApiProperty({ example: 'urn:register30:problem:invalid-input' }) type: string;
  @ApiProperty() title: string;
  @ApiProperty() status: number;
  @ApiProperty() detail: string;
  @ApiProperty({ type: [InputErrorView], required: false }) errors?: InputErrorView[];
}

interface AnswerOptions {
  /** It answers with an `ETag`. */
  readonly tagged?: boolean;
  /** It takes an `Idempotency-Key`. */
  readonly idempotent?: boolean;
  /** It requires `If-Match`. */
  readonly conditional?: boolean;
  readonly description?: string;
}

const ETAG = { ETag: { description: 'The version of the thing, for If-Match.', schema: { type: 'string' as const } } };
const problem = { content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemView) } } } };

function problems(options: AnswerOptions): (ClassDecorator & MethodDecorator)[] {
  return [
    ApiExtraModels(ProblemView),
    ApiResponse({ status: 'default' as never, description: 'A problem document.', ...problem }),
    ...(options.idempotent ? [ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key again gets the same answer; the work is done once.' })] : []),
    ...(options.conditional ? [ApiHeader({ name: 'If-Match', required: true, description: 'ETag of the version you saw, or *.' })] : []),
  ];
}

/** Says in one sentence what a route is for. */
export function Summary(summary: string): MethodDecorator {
  return ApiOperation({ summary });
}

/** Describes the good answer of a route, and that everything else is a problem document. */
export function Answers(status: number, type?: Type, options: AnswerOptions = {}): MethodDecorator {
  const { description = type ? '' : 'Done.' } = options;
  const headers = options.tagged ? { headers: ETAG } : {};
  return applyDecorators(ApiResponse({ status, description, ...(type ? { type } : {}), ...headers }), ...problems(options));
}

/** Describes a route that answers with a page of a list. */
export function AnswersPage(type: Type): MethodDecorator {
  return AnswersObject(type, {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: { items: { type: 'array', items: { $ref: getSchemaPath(type) } }, nextCursor: { type: 'string', nullable: true } },
  });
}

/** Describes a route whose answer is a schema around a class. */
export function AnswersObject(type: Type | readonly Type[], schema: object, options: AnswerOptions = {}): MethodDecorator {
  const models = Array.isArray(type) ? type : [type];
  return applyDecorators(ApiExtraModels(...models), ApiResponse({ status: 200, description: '', schema: schema as never }), ...problems(options));
}

/** Describes a route that answers with text or bytes of these media types. */
export function AnswersMedia(types: readonly string[], description: string): MethodDecorator {
  const content = Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]));
  return applyDecorators(ApiResponse({ status: 200, description, content } as never), ...problems({}));
}
