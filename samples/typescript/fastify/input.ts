// Routes of Fastify and Hono, and clients that look like them.
import fastify from 'fastify';
import { Hono } from 'hono';

const server = fastify();

server.get('/orders', { preHandler: [server.authenticate] }, async (request) => list(request.query));
server.post<{ Body: Order }>('/orders', create);
server.route({
  method: 'DELETE',
  url: '/orders/:id',
  handler: remove,
});

export const api = new Hono();
api.get('/health', (c) => c.json({ ok: true }));
api.post('/hooks', receive);

const instance: FastifyInstance = server;
instance.put('/orders/:id', replace);

await client.get('/orders', list);
await http.post('/orders', order);
server.get('/orders');
