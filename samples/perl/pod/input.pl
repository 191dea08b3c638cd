sub one { first_call() }

=head2 two

    sub hidden { not_called(); }

it's text (unbalanced

=cut

sub two { second_call() }
