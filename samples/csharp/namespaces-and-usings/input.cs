global using System.Threading.Tasks;
using System;
using static System.Math;
using Json = Newtonsoft.Json;
using Map = System.Collections.Generic.Dictionary<string, int[]>;
using unsafe Pointer = int*;
extern alias Legacy;

namespace Outer
{
    using Outer.Inner;

    namespace Inner.Deep
    {
        internal interface IThing<in T> : IBase, IComparable<T>
        {
            void Act(T x);
            int Size { get; }
            string Text() => Describe();
        }

        class Uses
        {
            void Run()
            {
                using var file = Open("using Fake;");
                using (file) { Json.Parse("x"); }
            }
        }
    }

    public delegate Task<T?> Handler<T>(object sender, T args) where T : class;
}
