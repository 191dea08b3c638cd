<?php

namespace App\Controller;

use Symfony\Component\Routing\Attribute\Route;
use Symfony\Component\Security\Http\Attribute\IsGranted;

#[Route('/pilots/call', name: 'pilot_call', methods: ['POST'])]
#[IsGranted('ROLE_MASTER')]
final class PilotCall
{
    public function __construct(private Roster $roster)
    {
    }

    public function __invoke(): Response
    {
    }
}
