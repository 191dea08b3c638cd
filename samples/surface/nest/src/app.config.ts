export default () => ({
  apiPrefix: process.env.API_PREFIX || 'api',
  keyPrefix: 'parcels:',
})
