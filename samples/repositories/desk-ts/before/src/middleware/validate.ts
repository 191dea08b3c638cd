import type { NextFunction, Request, Response } from 'express';
import type { ZodSchema } from 'zod';
import { HttpError } from '@/errors';

/** Middleware that checks the body against a schema and puts the parsed one in its place. */
export function validate(schema: ZodSchema) {
  return (req: Request, _res: Response, next: NextFunction): void => {
    const result = schema.safeParse(req.body);
    if (!result.success) {
      next(new HttpError(400, result.error.issues.map((issue) => issue.message).join('; ')));
      return;
    }
    req.body = result.data;
    next();
  };
}
