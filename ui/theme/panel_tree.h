#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QTreeView>

namespace bulkhead {

/// A tree as side panels have it: rows of one height, no head, names cut rather than scrolled to.
inline void dressPanelTree(QTreeView &tree)
{
    tree.setHeaderHidden(true);
    tree.setUniformRowHeights(true);
    tree.setIndentation(Metrics::space4 - 2);
    tree.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

/// What stands in its place while there is nothing to list.
inline void dressEmptyText(QLabel &text)
{
    text.setProperty("role", QStringLiteral("muted"));
    text.setAlignment(Qt::AlignCenter);
    text.setWordWrap(true);
    text.setMargin(Metrics::space4);
}

} // namespace bulkhead
