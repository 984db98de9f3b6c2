using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Journey.Platform.Storage;

/// <summary>Gives every unit-owned entity its filter when the model is complete, so that no service can forget it.</summary>
internal sealed class UnitFilter(JourneyDb db) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.BaseType is null && !entity.IsOwned() && typeof(IUnitOwned).IsAssignableFrom(entity.ClrType))
            {
                entity.SetQueryFilter(nameof(UnitFilter), Filter(entity.ClrType));
            }
        }
    }

    // The context in the expression stands for whichever context asks: EF Core replaces it for every query.
    private LambdaExpression Filter(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var own = Expression.Property(row, nameof(IUnitOwned.UnitId));
        var asked = Expression.Property(Expression.Constant(db), typeof(JourneyDb).GetProperty(nameof(JourneyDb.UnitId))!);
        return Expression.Lambda(Expression.Equal(own, asked), row);
    }
}
