use Mojo::Base -strict;

package Shape {
    use Moo;
    extends 'Base';
    has name => (is => 'ro');
    has ['x', 'y'] => (is => 'rw');

    sub area { my $self = shift; return $self->width * $self->height(2); }
}

package main;

my $shape = Shape->new(name => 'box');
my $all = My::Registry->instance->find('x');
print $shape->area, "\n";
for my $s (@{$all}) { show($s); }
my $code = sub { inner_call(@_) };
$code->(1);
