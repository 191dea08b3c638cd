import { weigh } from './weigh'

export function fill() {
  return weigh(2)
}
