// Members of object types, computed members and quoted members are no definitions yet; methods of object types are
// even taken for calls. A parameter's decorator takes the next definition for its target.
type Options = {
  retries: number;
  log(message: string): void;
};

class Odd {
  ['quoted']: string;
  [computed]!: number;
  @Input label: string;
}

class Late {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  next() {}
}
