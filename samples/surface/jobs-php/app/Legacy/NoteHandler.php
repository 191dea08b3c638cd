<?php

namespace App\Legacy;

use Symfony\Component\Messenger\Handler\MessageHandlerInterface;

final class NoteHandler implements MessageHandlerInterface
{
    public function __invoke(Note $note): void
    {
    }
}
