<?php

namespace App\Controller;

use Symfony\Component\Routing\Attribute\Route;
use Symfony\Component\Security\Http\Attribute\IsGranted;

#[Route('/parcels', name: 'parcel_'), IsGranted('ROLE_CLERK')]
final class ParcelController extends AbstractController
{
    #[Route('/', name: 'index', methods: ['GET'])]
    public function index(): Response
    {
    }

    #[Route('/{id}/edit', name: 'edit', methods: ['GET', 'POST'])]
    public function edit(int $id): Response
    {
        // #[Route('/never')]
        return $this->redirectToRoute('parcel_index');
    }

    #[Route('/any')]
    public function any(): Response
    {
    }
}
