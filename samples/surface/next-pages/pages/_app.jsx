export default function App({ Component }) {
  return <Component />
}
