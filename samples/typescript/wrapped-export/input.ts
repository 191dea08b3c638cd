import { traced } from './tracing';

async function moveOrder(id: string): Promise<void> {
  await save(id);
}

export default traced({
  name: 'moveOrder',
})(moveOrder);
