const required = ['DEPOT_URL', 'DEPOT_KEY']

export function ensure() {
  required.forEach((name) => {
    if (!process.env[name]) throw new Error(name)
  })
}

const gates = [
  { id: 'mail', flagEnvs: ['MAIL_ENABLED'], titleEnv: 'MAIL_TITLE' },
  { id: 'post', flagEnvs: ['POST_ENABLED'], titleEnv: 'POST_TITLE' },
]

export const open = gates.filter((gate) => gate.flagEnvs.some((flag) => process.env[flag] === 'true'))
export const title = (gate) => process.env[gate.titleEnv]

function client(make, idEnv, keyEnv) {
  return make({ id: process.env[idEnv], key: process.env[keyEnv] })
}

export const mail = client(Mail, 'MAIL_ID', 'MAIL_KEY')
const kinds = ['LETTER', 'PARCEL']

export const checked = cleanEnv(process.env, {
  DEPOT_HOST: host({ default: 'localhost' }),
  DEPOT_TOKEN: str({ default: undefined, requiredWhen: (env) => env.DEPOT_OPEN }),
  DEPOT_SIZE: num(),
})
export const plain = cleanEnv(options, { SHELF_SIZE: num() })
