package desk.web;

import jakarta.ws.rs.NameBinding;

@NameBinding
public @interface Timed {}
