import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

const DESCRIPTION = `The record of processing activities (GDPR Art. 30), the vendor inventory it rests on, and the transfers that follow from it.

Two time axes: \`asOf\` is the day a question is about, \`knownOn\` the moment whose knowledge is asked. Every error is a problem document (RFC 9457).
Single things carry an \`ETag\`; PUT, PATCH and DELETE want it back in \`If-Match\`.`;

/** @returns the OpenAPI document of the running application. */
export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Register30')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A token made by POST /api/v1/tokens, or the bootstrap token.' })
    .addCookieAuth('register30', { type: 'apiKey', in: 'cookie', description: 'A session begun by POST /api/v1/sessions or on a page; over https the cookie is called __Host-register30. Unsafe methods also want X-CSRF-Token and our own origin.' })
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0');
  return SwaggerModule.createDocument(app, builder.build(), {
    operationIdFactory: (controller: string, method: string) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}

const DOCUMENTATION = '/api/docs';
/** The page of the documentation brings its own scripts and inline styles; everywhere else nothing of the kind may run. */
const DOCUMENTATION_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Serves the document at /api/openapi.json and a page to read and try it at /api/docs. */
export function serveDocumentation(app: NestFastifyApplication, document: OpenAPIObject): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith(DOCUMENTATION)) void reply.header('Content-Security-Policy', DOCUMENTATION_POLICY);
  });
  SwaggerModule.setup(DOCUMENTATION.slice(1), app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Register30 API',
    swaggerOptions: { persistAuthorization: false, tagsSorter: 'alpha' },
  });
}
