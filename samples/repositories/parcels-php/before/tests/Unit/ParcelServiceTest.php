<?php

namespace Tests\Unit;

use App\Services\CarrierClient;
use App\Services\ParcelService;
use GuzzleHttp\Client;
use PHPUnit\Framework\TestCase;

class ParcelServiceTest extends TestCase
{
    public function testScansAParcel(): void {
        $this->assertSame('P1', (new ParcelService(new CarrierClient(new Client())))->scan('P1')->code);
    }
}
