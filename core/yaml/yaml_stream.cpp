#include "core/yaml/yaml_stream.h"

#include "core/yaml/list_cutter.h"

#include <algorithm>

namespace bulkhead {

namespace {

bool isMarker(std::string_view text, ByteOffset at, std::string_view marker)
{
    if (text.substr(at, 3) != marker)
        return false;
    return at + 3 >= text.size() || std::string_view(" \t\r\n").contains(text[at + 3]);
}

ByteOffset lineEnd(std::string_view text, ByteOffset at)
{
    const std::size_t newline = text.find('\n', at);
    return newline == std::string_view::npos ? static_cast<ByteOffset>(text.size()) : static_cast<ByteOffset>(newline + 1);
}

bool isBlankOrComment(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t first = text.find_first_not_of(" \t\r\n", at);
        if (first == std::string_view::npos)
            return true;
        if (text[first] != '#')
            return false;
        at = std::min(text.size(), text.find('\n', first));
    }
    return true;
}

/// Directives before a marker belong to the document after it.
bool isDirectives(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t newline = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, newline - at);
        if (!line.starts_with('%') && !isBlankOrComment(line))
            return false;
        at = newline + 1;
    }
    return text.contains('%');
}

/// Ranges between document markers; a `---` line's own content ("--- |", "--- {a: b}") stays with its document.
std::vector<TextRange> documentRanges(const SourceText &source)
{
    const std::string_view text = source.bytes();
    std::vector<TextRange> ranges;
    ByteOffset begin = source.bomSize();
    for (ByteOffset at = begin; at < text.size(); at = lineEnd(text, at)) {
        const bool start = isMarker(text, at, "---");
        if (!start && !isMarker(text, at, "..."))
            continue;
        const TextRange before{begin, at};
        if (!start || !isDirectives(source.text(before))) {
            ranges.push_back(before);
            begin = start ? at + 3 : lineEnd(text, at);
        }
    }
    ranges.push_back({begin, source.size()});
    return ranges;
}

void appendCut(std::vector<StreamPiece> &pieces, const CutList &cut, std::uint32_t number, bool json)
{
    if (!json)
        pieces.push_back({PieceKind::ListHead, cut.head, number});
    for (const TextRange item : cut.items)
        pieces.push_back({PieceKind::ListItem, item, number});
    if (!json && !cut.tail.isEmpty())
        pieces.push_back({PieceKind::ListTail, cut.tail, number});
}

CutList cutList(const SourceText &source, TextRange range, bool json)
{
    return json ? cutJsonList(source, range) : cutYamlList(source, range);
}

} // namespace

std::vector<StreamPiece> splitStream(const SourceText &source, const CancelToken &cancel)
{
    std::vector<StreamPiece> pieces;
    std::uint32_t number = 0;
    for (const TextRange range : documentRanges(source)) {
        const std::string_view text = source.text(range);
        if (cancel.isCancelled())
            break;
        if (isBlankOrComment(text))
            continue;
        const std::size_t first = text.find_first_not_of(" \t\r\n");
        const bool json = text[first] == '{';
        const CutList cut = cutList(source, range, json);
        if (cut.items.empty())
            pieces.push_back({PieceKind::Document, range, number});
        else
            appendCut(pieces, cut, number, json);
        ++number;
    }
    return pieces;
}

namespace {

/// An alias may point out of its item: a List in which one is used is read whole.
std::vector<StreamPiece> withoutCuts(const std::vector<StreamPiece> &pieces, const std::vector<bool> &whole)
{
    std::vector<StreamPiece> result;
    for (const StreamPiece &piece : pieces) {
        if (!whole[piece.documentNumber] || piece.kind == PieceKind::Document)
            result.push_back(piece);
        else if (!result.empty() && result.back().documentNumber == piece.documentNumber)
            result.back().range.end = piece.range.end;
        else
            result.push_back({PieceKind::Document, piece.range, piece.documentNumber});
    }
    return result;
}

/// Small neighbours are read together: a parser of its own for each costs more than what it reads.
constexpr ByteOffset kBatchBytes = 64 * 1024;

std::vector<StreamPiece> batched(const std::vector<StreamPiece> &pieces)
{
    std::vector<StreamPiece> batches;
    for (const StreamPiece &piece : pieces) {
        const bool joins = !batches.empty() && piece.kind == PieceKind::ListItem && batches.back().kind == PieceKind::ListItem
            && batches.back().range.end == piece.range.begin && piece.range.end - batches.back().range.begin <= kBatchBytes;
        if (joins)
            batches.back().range.end = piece.range.end;
        else
            batches.push_back(piece);
    }
    return batches;
}

/// The pieces that have to be read again one by one, so that a broken item does not blind its batch.
std::vector<StreamPiece> withoutBrokenBatches(const std::vector<YamlStream::Document> &documents,
                                              const std::vector<StreamPiece> &pieces)
{
    std::vector<StreamPiece> result;
    auto piece = pieces.begin();
    for (const YamlStream::Document &document : documents) {
        const bool broken = document.yaml->problem().has_value();
        if (!broken)
            result.push_back(document.piece);
        for (; piece != pieces.end() && document.piece.range.contains(piece->range)
             && piece->documentNumber == document.piece.documentNumber;
             ++piece) {
            if (broken)
                result.push_back(*piece);
        }
    }
    return result;
}

std::vector<YamlStream::Document> parsePieces(const SourcePtr &source, const std::vector<StreamPiece> &pieces, Jobs jobs,
                                              const CancelToken &cancel)
{
    std::vector<YamlStream::Document> documents(pieces.size());
    parallelFor(pieces.size(), jobs, cancel,
                [&](std::size_t i) { documents[i] = {pieces[i], std::make_unique<const YamlDocument>(source, pieces[i].range)}; });
    return documents;
}

} // namespace

YamlStream YamlStream::parse(SourcePtr source, Jobs jobs, const CancelToken &cancel)
{
    YamlStream stream;
    stream.m_source = std::move(source);
    const std::vector<StreamPiece> pieces = splitStream(*stream.m_source, cancel);
    const std::vector<StreamPiece> batches = batched(pieces);
    stream.m_documents = parsePieces(stream.m_source, batches, jobs, cancel);
    if (cancel.isCancelled())
        return stream;
    std::vector<bool> whole(pieces.empty() ? 0 : pieces.back().documentNumber + 1);
    bool brokenBatch = false;
    for (const Document &document : stream.m_documents) {
        if (document.piece.kind == PieceKind::Document)
            continue;
        brokenBatch = brokenBatch || document.yaml->problem();
        if (document.yaml->hasAliases())
            whole[document.piece.documentNumber] = true;
    }
    if (std::ranges::contains(whole, true))
        stream.m_documents = parsePieces(stream.m_source, withoutCuts(pieces, whole), jobs, cancel);
    else if (brokenBatch)
        stream.m_documents = parsePieces(stream.m_source, withoutBrokenBatches(stream.m_documents, pieces), jobs, cancel);
    return stream;
}

std::size_t YamlStream::documentCount() const
{
    return m_documents.empty() ? 0 : m_documents.back().piece.documentNumber + 1;
}

} // namespace bulkhead
