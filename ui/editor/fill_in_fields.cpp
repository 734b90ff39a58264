#include "ui/editor/fill_in_fields.h"

#include "ui/editor/text_position_mapper.h"

#include <QTextDocument>

#include <algorithm>

namespace bulkhead {

void FillInFields::begin(QTextDocument &document, const SourceText &source, const std::vector<FillInPlace> &places)
{
    m_fields.clear();
    m_undoSteps = document.availableUndoSteps();
    for (const FillInPlace &place : places) {
        Field field{QTextCursor(&document), QTextCursor(&document), place.label};
        field.begin.setPosition(TextPositionMapper::toDocument(source, document, place.range.begin));
        field.end.setPosition(TextPositionMapper::toDocument(source, document, place.range.end));
        m_fields.push_back(std::move(field));
    }
    if (isActive())
        hold(0);
}

bool FillInFields::isUntouched() const
{
    return isActive() && m_fields.front().begin.document()->availableUndoSteps() == m_undoSteps;
}

std::pair<int, int> FillInFields::range(std::size_t field) const
{
    // What is undone in a field that is not in hand is put in between the two the wrong way round.
    return std::minmax({m_fields[field].begin.position(), m_fields[field].end.position()});
}

/// What is typed at the ends of the field in hand belongs to it, at those of another it does not.
void FillInFields::hold(std::size_t field)
{
    m_current = field;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto [begin, end] = range(i);
        m_fields[i].begin.setPosition(begin);
        m_fields[i].end.setPosition(end);
        m_fields[i].begin.setKeepPositionOnInsert(i == field);
        m_fields[i].end.setKeepPositionOnInsert(i != field);
    }
}

QTextCursor FillInFields::enter(std::size_t field)
{
    hold(field);
    QTextCursor selection = m_fields[field].begin;
    selection.setKeepPositionOnInsert(false);
    selection.setPosition(m_fields[field].end.position(), QTextCursor::KeepAnchor);
    return selection;
}

std::optional<std::size_t> FillInFields::fieldAt(int position) const
{
    const auto holds = [&](std::size_t field) {
        const auto [begin, end] = range(field);
        return begin <= position && position <= end;
    };
    if (holds(m_current))
        return m_current;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (holds(i))
            return i;
    }
    return std::nullopt;
}

bool FillInFields::follow(int position)
{
    if (!isActive())
        return false;
    const bool isUndone = m_fields.front().begin.document()->availableUndoSteps() < m_undoSteps;
    const std::optional<std::size_t> field = isUndone ? std::nullopt : fieldAt(position);
    if (field == m_current)
        return false;
    if (field)
        hold(*field);
    else
        end();
    return true;
}

} // namespace bulkhead
