import { Router } from 'express';
import { mailQueue } from '@/jobs/queue';
import { authenticate, requireRole } from '@/middleware/authenticate';
import { wrap } from '@/middleware/handlers';

const router = Router();

router.use(authenticate, requireRole('lead'));

router.get(
  '/queue',
  wrap(async (_req, res) => {
    res.json(await mailQueue.getJobCounts());
  }),
);

export default router;
