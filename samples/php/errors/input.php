<?php
class NotFound extends \RuntimeException
{
    public static function forId(int $id): self
    {
        return new self("no $id");
    }
}

function load(int $id): string
{
    try {
        return read($id) ?? throw NotFound::forId($id);
    } catch (IoError | \App\Missing $e) {
        throw new LogicException('x', 0, $e);
    } catch (NotFound) {
        error_log('not found');
        return getenv('FALLBACK') ?: '';
    } catch (\Throwable $e) {
        throw $e;
    } finally {
        close();
    }
}
