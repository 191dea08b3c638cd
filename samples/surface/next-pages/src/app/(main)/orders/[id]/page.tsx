import { OrderPage } from '../../../../components/OrderPage'

export default async function Page({ params }: { params: { id: string } }) {
  return <OrderPage id={params.id} />
}
