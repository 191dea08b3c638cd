export default function Photo() {
  return <img />
}
