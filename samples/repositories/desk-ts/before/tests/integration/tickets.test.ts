import request from 'supertest';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import buildApp from '@/app';
import { issueToken } from '@/middleware/authenticate';
import { ada, aTicket, bob, fakeAgents, fakeTickets } from '../fakes';

vi.mock('@/jobs/queue', () => ({ queueMail: vi.fn(), mailQueue: {} }));

const token = (role: string) => `Bearer ${issueToken(1, role)}`;

describe('tickets', () => {
  let app: ReturnType<typeof buildApp>;

  beforeEach(() => {
    app = buildApp(fakeTickets([aTicket()]), fakeAgents(new Map([[ada, 0], [bob, 1]])));
  });

  it('needs a token', async () => {
    await request(app).get('/api/tickets').expect(401);
  });

  it('opens a ticket and assigns it', async () => {
    const response = await request(app)
      .post('/api/tickets')
      .set('authorization', token('agent'))
      .send({ subject: 'No sound', body: 'None at all', customerEmail: 'eve@example.com' })
      .expect(201);
    expect(response.body.agent.name).toBe('Ada');
  });

  it('refuses a ticket without a subject', async () => {
    await request(app)
      .post('/api/tickets')
      .set('authorization', token('agent'))
      .send({ body: 'None at all' })
      .expect(400);
  });

  it('takes comments', async () => {
    await request(app)
      .post('/api/tickets/1/comments')
      .set('authorization', token('agent'))
      .send({ body: 'Try the switch.' })
      .expect(201);
  });

  it('lets only leads reassign', async () => {
    const reassign = (role: string) =>
      request(app).post('/api/tickets/1/reassign').set('authorization', token(role)).send({});
    await reassign('agent').expect(403);
    await reassign('lead').expect(200);
  });
});
