<?php
function page(User $user): string
{
    $sql = <<<SQL
        SELECT count(id) FROM users -- not_a_call()
        WHERE name = '{$user->name()}' AND f(x)
        SQL;
    $raw = <<<'CODE'
function hidden() { {$user->hidden()}; }
  CODEX is not the end
CODE;
    return join_all([<<<A
      one {$user->first(upper('x'))}
      A, <<<"B"
      two ${name} $user->name
    B . tail($sql)], $raw);
}

function after(): void
{
    done(<<<EOT
    EOTs does not close, nor _EOT
    EOT);
}
