// A class with markup in arrow properties and render.
export class Counter extends React.Component<Props, State> {
  state: State = { count: 0 };
  private renderLabel = () => <span>{this.props.label ?? defaultLabel()}</span>;

  static getDerivedStateFromError(error: Error): State {
    return { count: -1 };
  }

  render() {
    const { count } = this.state;
    return (
      <button onClick={() => this.setState({ count: count + 1 })} disabled={count > (this.props.max)}>
        {count} {this.renderLabel()}
      </button>
    );
  }
}
