<?php

namespace App\Controller;

use App\Entity\Member;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\Routing\Attribute\Route;
use Symfony\Component\Security\Core\User\UserInterface;
use Symfony\Component\Security\Http\Attribute\CurrentUser;

class HomeController extends AbstractController
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

    #[Route('/members/{name}/keys', methods: ['GET'])]
    public function keys()
    {
    }

    #[Route('/members/{name}', methods: ['GET'])]
    public function member(#[CurrentUser] ?Member $member, string $name)
    {
    }

    #[Route('/members/{name}', methods: ['POST'])]
    public function change(
        string $name,
        #[CurrentUser] Member $member,
    ) {
    }

    #[Route('/desk/', methods: ['GET'])]
    public function desk()
    {
    }

    #[Route('/desks', methods: ['GET'])]
    public function desks()
    {
    }

    #[Route('/letters', methods: ['GET'])]
    public function letters(UserInterface $reader)
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
