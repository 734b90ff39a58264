#include "ui/editor/text_folding.h"

#include "ui/editor/line_editing.h"

#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace bulkhead {

namespace {

bool isBlank(const QTextBlock &block)
{
    const QString text = block.text();
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

bool isDocumentStart(const QTextBlock &block)
{
    const QString text = block.text();
    return text.startsWith(u"---") && (text.size() == 3 || text.at(3).isSpace());
}

bool isDocumentEnd(const QTextBlock &block)
{
    const QString text = block.text();
    return isDocumentStart(block) || (text.startsWith(u"...") && QStringView(text).trimmed().size() == 3);
}

QTextBlock nextText(QTextBlock block)
{
    do {
        block = block.next();
    } while (block.isValid() && isBlank(block));
    return block;
}

bool isSequenceItem(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    return trimmed == u"-" || trimmed.startsWith(u"- ");
}

/// What a header holds: lines deeper than it, and also, below `key:`, items that stand as deep as the key.
struct Extent {
    qsizetype indent = 0;
    bool isDocument = false;
    bool holdsItems = false;

    explicit Extent(const QTextBlock &header)
        : indent(LineEditing::indentation(header.text()))
        , isDocument(isDocumentStart(header))
    {
        const QString text = header.text();
        holdsItems = !isSequenceItem(text) && LineEditing::withoutComment(text).endsWith(u':');
    }

    [[nodiscard]] bool holds(const QTextBlock &block) const
    {
        if (isDocumentEnd(block))
            return false;
        const QString text = block.text();
        const qsizetype depth = LineEditing::indentation(text);
        return isDocument || depth > indent || (holdsItems && depth == indent && isSequenceItem(text));
    }
};

} // namespace

TextFolding::TextFolding(QObject *parent)
    : QObject(parent)
{
}

void TextFolding::setDocument(QTextDocument *document)
{
    unfoldAll();
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    if (!m_document)
        return;
    connect(m_document, &QTextDocument::contentsChange, this, &TextFolding::handleEdit);
    connect(m_document, &QObject::destroyed, this, [this] {
        m_folds.clear();
        m_document = nullptr;
    });
}

bool TextFolding::isFoldable(const QTextBlock &header)
{
    if (!header.isValid() || isBlank(header))
        return false;
    const QTextBlock next = nextText(header);
    return next.isValid() && Extent(header).holds(next);
}

QTextBlock TextFolding::lastOf(const QTextBlock &header)
{
    const Extent extent(header);
    QTextBlock last = header;
    for (QTextBlock block = nextText(header); block.isValid() && extent.holds(block); block = nextText(block))
        last = block;
    return last;
}

bool TextFolding::isFolded(const QTextBlock &header) const
{
    return std::ranges::any_of(m_folds, [&](const Fold &fold) { return fold.header.block() == header; });
}

void TextFolding::fold(const QTextBlock &header)
{
    if (!m_document || isFolded(header) || !isFoldable(header))
        return;
    const QTextBlock last = lastOf(header);
    m_folds.push_back({QTextCursor(header), QTextCursor(last)});
    setVisible(header.next(), last, false);
    Q_EMIT changed();
}

void TextFolding::unfold(const QTextBlock &header)
{
    const auto fold = std::ranges::find_if(m_folds, [&](const Fold &own) { return own.header.block() == header; });
    if (fold == m_folds.end())
        return;
    const Fold opened = std::move(*fold);
    m_folds.erase(fold);
    show(opened);
}

void TextFolding::toggle(const QTextBlock &header)
{
    isFolded(header) ? unfold(header) : fold(header);
}

void TextFolding::reveal(const QTextBlock &hidden)
{
    while (hidden.isValid() && !hidden.isVisible()) {
        const auto holds = [&](const Fold &fold) {
            return fold.header.blockNumber() < hidden.blockNumber() && fold.last.blockNumber() >= hidden.blockNumber();
        };
        const auto fold = std::ranges::find_if(m_folds, holds);
        if (fold == m_folds.end()) {
            setVisible(hidden, hidden, true);
            return;
        }
        unfold(fold->header.block());
    }
}

void TextFolding::unfoldAll()
{
    while (!m_folds.empty())
        unfold(m_folds.front().header.block());
}

QTextBlock TextFolding::headerOf(const QTextBlock &line)
{
    constexpr int farthest = 5000;
    if (isFoldable(line))
        return line;
    QTextBlock block = line.previous();
    for (int steps = 0; block.isValid() && steps < farthest; ++steps, block = block.previous()) {
        if (isFoldable(block) && lastOf(block).blockNumber() >= line.blockNumber())
            return block;
    }
    return {};
}

void TextFolding::handleEdit(int position, int /*removed*/, int added)
{
    if (m_folds.empty())
        return;
    std::vector<Fold> opened;
    std::erase_if(m_folds, [&](const Fold &fold) {
        const QTextBlock header = fold.header.block();
        const QTextBlock last = fold.last.block();
        const bool touched = position <= last.position() + last.length() - 1 && position + added >= header.position();
        if (!touched)
            return false;
        const bool inHeader = position >= header.position() && position + added < header.position() + header.length();
        const bool stillHeads = inHeader && !header.next().isVisible() && isFoldable(header) && lastOf(header) == last;
        if (stillHeads)
            return false;
        opened.push_back(fold);
        return true;
    });
    for (const Fold &fold : opened)
        show(fold);
}

void TextFolding::show(const Fold &fold)
{
    const QTextBlock first = fold.header.block();
    QTextBlock last = fold.last.block();
    if (last.blockNumber() < first.blockNumber())
        last = first;
    setVisible(first, last, true);
    hideAgain();
    Q_EMIT changed();
}

void TextFolding::hideAgain()
{
    for (const Fold &fold : m_folds)
        setVisible(fold.header.block().next(), fold.last.block(), false);
}

void TextFolding::setVisible(const QTextBlock &first, const QTextBlock &last, bool visible)
{
    if (!first.isValid() || !last.isValid() || last.blockNumber() < first.blockNumber())
        return;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        block.setVisible(visible);
        if (block == last)
            break;
    }
    // The layout counts lines anew only for a change that spans more than one block.
    const QTextBlock from = first.previous().isValid() ? first.previous() : first;
    const QTextBlock to = last.next().isValid() ? last.next() : last;
    const_cast<QTextDocument *>(first.document())
        ->markContentsDirty(from.position(), to.position() + to.length() - from.position());
}

} // namespace bulkhead
