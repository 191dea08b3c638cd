export { Kite } from './kite'
