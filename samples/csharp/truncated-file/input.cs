using System;

namespace Samples
{
    class Broken
    {
        void Complete() { Run(); }

        void Open(int x)
        {
            if (x > 0)
            {
                Call(x);
                var text = $"unclosed {Value(
