namespace Faults.Tests.Network;

/// <summary>What a caller of HTTP/2 says that is counted.</summary>
internal enum FrameKind
{
    /// <summary>The header of a request.</summary>
    Request,

    /// <summary>It no longer wants the answer.</summary>
    Withdrawal,
}
