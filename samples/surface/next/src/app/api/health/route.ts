import { json } from '@/lib/response'

export async function GET() {
  return json({ ok: true })
}

export async function POST(request: Request) {
  return json(await request.json())
}
