namespace Grpc.Core;

internal sealed class CompositeCallCredentials : CallCredentials
{
    readonly IReadOnlyList<CallCredentials> credentials;

    internal CompositeCallCredentials(CallCredentials[] credentials)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(credentials.Length, 2, nameof(credentials));
        this.credentials = [.. credentials];
    }

    public override void InternalPopulateConfiguration(CallCredentialsConfiguratorBase configurator, object? state) =>
        configurator.SetCompositeCredentials(state, credentials);
}
