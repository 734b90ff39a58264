#include "ui/editor/finding_decorations.h"

#include "ui/editor/text_position_mapper.h"

#include <QTextDocument>

#include <algorithm>

namespace bulkhead {

namespace {

FindingMark makeMark(const SourceText &source, QTextDocument &document, const FindingPtr &finding)
{
    const TextRange range = finding->place.range;
    const int begin = TextPositionMapper::toDocument(source, document, range.begin);
    const QTextBlock block = document.findBlock(begin);
    const int lineEnd = block.position() + block.length() - 1;
    int end = std::min(TextPositionMapper::toDocument(source, document, range.end), lineEnd);
    if (end <= begin) // a place without text still needs something to underline
        end = std::min(begin + 1, lineEnd);
    FindingMark mark{finding, QTextCursor(&document)};
    mark.range.setPosition(begin);
    mark.range.setPosition(end, QTextCursor::KeepAnchor);
    mark.range.setKeepPositionOnInsert(true);
    return mark;
}

} // namespace

FindingDecorations::FindingDecorations(QObject *parent)
    : QObject(parent)
{
}

void FindingDecorations::setDocument(QTextDocument *document)
{
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    m_marks.clear();
    if (m_document) {
        connect(m_document, &QTextDocument::contentsChange, this, &FindingDecorations::fadeEdited);
        connect(m_document, &QObject::destroyed, this, [this] {
            m_document = nullptr;
            m_marks.clear();
        });
    }
    Q_EMIT changed();
}

void FindingDecorations::setFindings(const SourcePtr &source, const std::vector<FindingPtr> &findings)
{
    m_marks.clear();
    if (m_document && source) {
        m_marks.reserve(findings.size());
        for (const FindingPtr &finding : findings) {
            if (finding->place.source && finding->place.source->path() == source->path())
                m_marks.push_back(makeMark(*source, *m_document, finding));
        }
        std::ranges::stable_sort(m_marks, {}, &FindingMark::begin);
    }
    Q_EMIT changed();
}

std::span<const FindingMark> FindingDecorations::marksIn(const QTextBlock &block) const
{
    if (!block.isValid())
        return {};
    const auto first = std::ranges::lower_bound(m_marks, block.position(), {}, &FindingMark::begin);
    const auto last = std::lower_bound(first, m_marks.end(), block.position() + block.length(),
                                       [](const FindingMark &mark, int position) { return mark.begin() < position; });
    return {first, last};
}

std::vector<const FindingMark *> FindingDecorations::marksAt(int position) const
{
    std::vector<const FindingMark *> found;
    if (!m_document)
        return found;
    for (const FindingMark &mark : marksIn(m_document->findBlock(position))) {
        if (mark.begin() <= position && position <= mark.end())
            found.push_back(&mark);
    }
    std::ranges::stable_sort(found, {}, [](const FindingMark *mark) { return mark->finding->severity; });
    return found;
}

std::vector<FindingPtr> FindingDecorations::findingsIn(const QTextBlock &block) const
{
    std::vector<FindingPtr> found;
    for (const FindingMark &mark : marksIn(block))
        found.push_back(mark.finding);
    std::ranges::stable_sort(found, {}, [](const FindingPtr &finding) { return finding->severity; });
    return found;
}

void FindingDecorations::fadeEdited(int position, int removed, int added)
{
    if (m_marks.empty())
        return;
    const QTextBlock first = m_document->findBlock(position);
    const QTextBlock last = m_document->findBlock(position + added);
    const int from = first.isValid() ? first.position() : 0;
    const int to = last.isValid() ? last.position() + last.length() : m_document->characterCount();
    auto mark = std::ranges::lower_bound(m_marks, from, {}, &FindingMark::begin);
    for (; mark != m_marks.end() && mark->begin() < to; ++mark) {
        const bool insertedInto = mark->begin() < position + added && mark->end() >= position;
        const bool cutInto = removed > 0 && mark->begin() <= position && mark->end() >= position;
        mark->isStale = mark->isStale || insertedInto || cutInto;
    }
    Q_EMIT changed();
}

} // namespace bulkhead
