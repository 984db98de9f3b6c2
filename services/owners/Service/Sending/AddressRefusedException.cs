namespace Journey.Owners.Sending;

/// <summary>A name stands for nothing but addresses of private networks or of this machine.</summary>
#pragma warning disable CA1032 // It is thrown in one place, with one message.
internal sealed class AddressRefusedException() : Exception("The target is in a private network or on this machine.");
#pragma warning restore CA1032
