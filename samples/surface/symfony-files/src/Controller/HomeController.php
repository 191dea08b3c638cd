<?php

namespace App\Controller;

use Symfony\Component\Routing\Attribute\Route;

class HomeController
{
    public function index()
    {
    }

    public function account()
    {
    }

    #[Route('/api/boxes', methods: ['GET'])]
    public function boxes()
    {
    }

    #[Route('/api/boxes.xml', methods: ['GET'])]
    public function feed()
    {
    }

    #[Route('/share/{id}', methods: ['GET'])]
    #[IsGranted('PUBLIC_ACCESS')]
    public function share()
    {
    }
}

abstract class Importer
{
    #[Route('/import', methods: ['POST'])]
    public function import()
    {
    }
}
