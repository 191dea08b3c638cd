import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { config } from '@/config';
import { HttpError } from '@/errors';

const sign = (payload: string): string =>
  createHmac('sha256', config.sessionSecret).update(payload).digest('hex');

/** A token for an agent: number, role and signature, with dots between. */
export function issueToken(agentId: number, role: string): string {
  const payload = `${agentId}.${role}`;
  return `${payload}.${sign(payload)}`;
}

/** Lets a request pass only with a token of ours. */
export function authenticate(req: Request, res: Response, next: NextFunction): void {
  const token = req.get('authorization')?.replace(/^Bearer /, '') ?? '';
  const [agentId, role, signature = ''] = token.split('.');
  const expected = sign(`${agentId}.${role}`);
  if (
    signature.length !== expected.length ||
    !timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
  ) {
    next(new HttpError(401, 'log in first'));
    return;
  }
  res.locals.agent = { id: Number(agentId), role };
  next();
}

/** Lets a request pass only for agents of a role. Comes after `authenticate`. */
export const requireRole =
  (role: string) =>
  (_req: Request, res: Response, next: NextFunction): void => {
    next(res.locals.agent?.role === role ? undefined : new HttpError(403, `${role}s only`));
  };
