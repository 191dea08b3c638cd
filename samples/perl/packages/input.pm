package Store::Disk;
use strict;
use warnings;
use parent 'Store';
use Carp qw(croak);
use List::Util 'first', 'sum0';
use constant LIMIT => 10;
use constant { SMALL => 1, LARGE => [2, 3] };

our $VERSION = '1.02';

# Opens a store.
sub new {
    my ($class, %args) = @_;
    my $self = bless {path => $args{path}}, $class;
    return $self;
}

sub get {
    my ($self, $id) = @_;
    croak "no id" unless defined $id;
    return $self->{cache}{$id} //= $self->_read($id);
}

sub _read { shift->backend->read(@_) }

sub helper($x, $y = 1) {
    return compute($x) + Store::Util::scale($y);
}

sub later;

1;

__END__

=head1 NAME

Store::Disk - not_called()
