export default function () {
  return <p>Shop</p>
}
