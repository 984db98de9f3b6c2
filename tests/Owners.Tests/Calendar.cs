namespace Owners.Tests;

/// <summary>An assignment asked for: from a day on, for some days or without an end.</summary>
internal sealed record Order(int From, int? Length, Guid Person);

/// <summary>A naive model of ownership: one box a day, filled and wiped one by one.</summary>
internal sealed class Calendar(int days)
{
    readonly Order?[] _boxes = new Order?[days * 3];
    readonly List<Order> _accepted = [];

    public Order? this[int day] => _boxes[day];

    public IEnumerable<int> Taken => _accepted.Select(order => order.From);

    public void Take(Order order)
    {
        var next = FirstLaterStart(order.From);
        if (order.Length is { } length && order.From + length > next)
        {
            return;
        }
        var running = _boxes[order.From];
        for (var day = order.From; running is not null && day < _boxes.Length && ReferenceEquals(_boxes[day], running); day++)
        {
            _boxes[day] = null;
        }
        for (var day = order.From; day < Math.Min(next, order.From + (order.Length ?? _boxes.Length)); day++)
        {
            _boxes[day] = order;
        }
        _accepted.Add(order);
    }

    int FirstLaterStart(int from)
    {
        for (var day = from + 1; day < _boxes.Length; day++)
        {
            if (_boxes[day] is { } box && box.From == day && !ReferenceEquals(box, _boxes[day - 1]))
            {
                return day;
            }
        }
        return _boxes.Length;
    }
}
