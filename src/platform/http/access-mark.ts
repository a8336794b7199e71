import { SetMetadata } from '@nestjs/common';

/** Under this name a route says what it asks for. Who reads it and decides is the identity room's affair. */
export const ACCESS = 'register30:access';
/** What a route asks for that is for everybody. */
export const FOR_EVERYBODY = 'anonymous';

/** Marks a route for everybody, without a token. */
export const ForEverybody = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, FOR_EVERYBODY);
