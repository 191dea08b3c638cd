package Lazy;

our $AUTOLOAD;

BEGIN {
    require Early;
    prepare('x');
}

sub AUTOLOAD {
    my $self = shift;
    (my $name = $AUTOLOAD) =~ s/.*:://;
    return if $name eq 'DESTROY';
    return $self->fetch($name);
}

sub DESTROY { my $self = shift; release($self) }

for my $name (qw(id (name) }x{)) {
    no strict 'refs';
    *{"Lazy::$name"} = make_reader($name);
}

END { tidy_up() }

1;
