// The lines of the picture, one by one, and what everything in it says in words.

#include "ui/isolation/isolation_canvas.h"
#include "ui/isolation/isolation_painter.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>

namespace bulkhead {

/// The line that is selected; null if none is, or it is not drawn.
const PlacedLine *IsolationCanvas::lineOf(const IsolationSelection &drawn) const
{
    if (!drawn.workload || !drawn.group)
        return nullptr;
    const auto line = std::ranges::find_if(picture().lines, [&](const PlacedLine &placed) {
        return picture().groups[placed.line.group].group.group == *drawn.group
            && std::ranges::contains(picture().cards[placed.line.card].card.workloads, *drawn.workload);
    });
    return line == picture().lines.end() ? nullptr : &*line;
}

/// Lines of a card or a group, by index, in the order in which their other ends stand.
std::vector<std::size_t> IsolationCanvas::linesAt(const Hit &end) const
{
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < picture().lines.size(); ++i) {
        const PictureLine &line = picture().lines[i].line;
        if (end.card == &picture().cards[line.card] || end.group == &picture().groups[line.group])
            lines.push_back(i);
    }
    std::ranges::stable_sort(lines, {}, [&](std::size_t index) {
        const PictureLine &line = picture().lines[index].line;
        const PlacedCard &card = picture().cards[line.card];
        return end.card ? std::pair(PictureLane::Groups, picture().groups[line.group].area.top())
                        : std::pair(card.card.lane, card.area.top());
    });
    return lines;
}

/// To the next or previous line of the card or group that is chosen; round and round.
void IsolationCanvas::walkLines(int step)
{
    const PlacedLine *const current = lineOf(drawn());
    if (!current)
        m_lineEnd = m_selection;
    else if (m_lineEnd.isEmpty())
        m_lineEnd = {.workload = m_selection.workload};
    const Hit hit = hitOf(sceneSelection(m_lineEnd));
    const std::vector<std::size_t> lines = linesAt(hit);
    if (lines.empty())
        return announce(m_selection.isEmpty() ? QString() : tr("No lines"));
    const auto found = std::ranges::find(lines, current, [&](std::size_t index) { return &picture().lines[index]; });
    const auto count = static_cast<int>(lines.size());
    const int at = found == lines.end() ? (step > 0 ? -1 : count) : static_cast<int>(found - lines.begin());
    const int next = (at + step + count) % count;
    const PlacedLine &line = picture().lines[lines[static_cast<std::size_t>(next)]];
    choose(selectionOf({.line = &line}));
    announce(tr("Line %1 of %2: %3").arg(next + 1).arg(count).arg(sentenceOf(line)));
}

/// Back to the card or group whose line it is; from there, to nothing.
void IsolationCanvas::leaveLine()
{
    const bool isLine = m_selection.workload && m_selection.group;
    choose(isLine ? m_lineEnd : IsolationSelection());
    announce(sentenceOf(hitOf(drawn())));
}

void IsolationCanvas::hover(const PlacedLine *line)
{
    const auto index = line ? std::optional(static_cast<std::size_t>(line - picture().lines.data())) : std::nullopt;
    if (index == m_hovered)
        return;
    m_hovered = index;
    m_painter->setHovered(index);
    viewport()->update();
}

/// For those who do not see it.
void IsolationCanvas::announce(const QString &text)
{
    if (text.isEmpty())
        return;
    QAccessibleAnnouncementEvent announcement(this, text);
    QAccessible::updateAccessibility(&announcement);
}

QString IsolationCanvas::sentenceOf(const Hit &hit) const
{
    if (hit.line)
        return sentenceOf(*hit.line);
    if (hit.card)
        return QStringLiteral("%1\n%2").arg(hit.card->card.title, hit.card->card.subtitle);
    if (!hit.group)
        return {};
    const PictureGroup &group = hit.group->group;
    QStringList lines{group.title, group.subtitle, group.taints, group.labels};
    if (group.hasUnknownLabels)
        lines.append(tr("labels unknown"));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString IsolationCanvas::sentenceOf(const PlacedLine &line) const
{
    const QString card = picture().cards[line.line.card].card.title;
    const QString group = picture().groups[line.line.group].group.title;
    const QString words = lineWords(line.line.reason);
    switch (line.line.kind) {
    case LineKind::Breach:
        return tr("%1 may land on %2, where it should not: %3").arg(card, group, words);
    case LineKind::Yes:
        return tr("%1 may land on %2: %3").arg(card, group, words);
    case LineKind::Soft:
        return tr("%1 may land on %2: it is only advised against").arg(card, group);
    case LineKind::Conditional:
        return tr("Whether %1 may land on %2 depends on an admission plug-in").arg(card, group);
    case LineKind::Unknown:
        return tr("Whether %1 may land on %2 is not in these files").arg(card, group);
    case LineKind::Removed:
        break;
    }
    return tr("%1 no longer lands on %2").arg(card, group);
}

bool IsolationCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(nullptr);
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto &help = static_cast<QHelpEvent &>(*event);
    const QString text = sentenceOf(hitAt(help.pos()));
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help.globalPos(), text, viewport());
    return true;
}

} // namespace bulkhead
