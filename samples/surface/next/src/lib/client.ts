// Asks others, and answers nobody.
export function GET(url: string) {
  return fetch(url)
}
export const PUT = 'PUT'
