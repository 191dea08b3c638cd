import type { NextFunction, Request, Response } from 'express';
import { HttpError } from '@/errors';
import { logger } from '@/logger';

type AsyncHandler = (req: Request, res: Response) => Promise<unknown>;

/** Makes a handler's rejection reach `handleError`: Express 4 does not wait for promises. */
export const wrap =
  (handler: AsyncHandler) => (req: Request, res: Response, next: NextFunction) => {
    handler(req, res).catch(next);
  };

/** Turns errors into JSON; only those nobody expected are logged. */
export function handleError(error: unknown, req: Request, res: Response, _next: NextFunction) {
  if (error instanceof HttpError) {
    res.status(error.status).json({ error: error.message });
    return;
  }
  logger.error('request failed', { path: req.path, error: String(error) });
  res.status(500).json({ error: 'internal error' });
}
