export async function prune() {}
export async function remind() {}
export async function send(job) {
  return job
}
