#include "compare/aligner.h"

#include "compare/equality.h"
#include "compare/linediff.h"
#include "compare/lists.h"

#include <algorithm>
#include <unordered_map>

namespace driftgate
{

namespace
{

constexpr size_t Step = 2;

bool isSameSort(const Value &a, const Value &b)
{
    return (a.isMapping() && b.isMapping()) || (a.isSequence() && b.isSequence());
}

} // namespace

Aligner::Aligner(AlignedDocument &out, const PathTree &tree, const AlignOptions &options)
    : m_out(out)
    , m_tree(tree)
    , m_options(options)
{
}

void Aligner::run(const Value *left, const Value *right, const Value *order, const FieldContext &at)
{
    Pair pair;
    pair.left = left;
    pair.right = right;
    pair.order = order ? order : right;
    const PathTree::Node *const root = m_tree.root();
    if (left || right)
        value(pair, at, root, {}, 0, true);
    m_out.left = SideText(m_left.take());
    m_out.right = SideText(m_right.take());
}

Aligner::Mark Aligner::marked(const PathTree::Node *node, Mark mark) const
{
    if (!node)
        return mark;
    if (node->difference >= 0)
        mark.difference = node->difference;
    if (node->ignored >= 0) {
        mark.ignored = true;
        if (m_options.showIgnored)
            mark.difference = node->ignored;
    }
    mark.unmanaged |= node->unmanaged;
    return mark;
}

void Aligner::row(int left, int right, Mark mark, bool isEqual)
{
    AlignedRow out;
    out.left = left;
    out.right = right;
    if (left < 0)
        out.kind = RowKind::RightOnly;
    else if (right < 0)
        out.kind = RowKind::LeftOnly;
    else if (!isEqual && mark.difference >= 0)
        out.kind = RowKind::Changed;
    const bool differs = out.kind != RowKind::Equal;
    if (differs)
        out.difference = mark.difference;
    if (out.difference >= 0)
        out.cause = m_out.differences[static_cast<size_t>(out.difference)].cause;
    out.ignored = mark.ignored && (differs || !isEqual);
    out.unmanaged = mark.unmanaged && differs;
    m_out.unmanagedRows += out.unmanaged ? 1 : 0;
    m_out.rows.push_back(out);
}

/// Rows for what was written since these lines, one beside the other.
void Aligner::lines(int left, int right, Mark mark, bool isEqual)
{
    while (left < m_left.lineCount() || right < m_right.lineCount()) {
        const int l = left < m_left.lineCount() ? left++ : -1;
        const int r = right < m_right.lineCount() ? right++ : -1;
        row(l, r, mark, isEqual);
    }
}

void Aligner::write(ColumnWriter &column, const Pair &pair, const Value &value, size_t indent,
                    bool isItem)
{
    if (isItem)
        column.item(value, indent);
    else
        column.entry(pair.key, value, indent);
}

bool Aligner::writeEqual(const Pair &pair, size_t indent, bool isItem)
{
    if (!(*pair.left == *pair.right) || m_left.pending() != m_right.pending())
        return false;
    const bool isOrdered = pair.order && pair.order != pair.right && *pair.order == *pair.right;
    const size_t begin = m_right.size();
    const int left = m_left.lineCount();
    const int right = m_right.lineCount();
    write(m_right, pair, isOrdered ? *pair.order : *pair.right, indent, isItem);
    m_left.copy(m_right.from(begin), m_right.lineCount() - right);
    lines(left, right, {}, true);
    return true;
}

void Aligner::value(const Pair &pair, const FieldContext &at, const PathTree::Node *node, Mark mark,
                    size_t indent, bool isItem)
{
    const Mark own = marked(node, mark);
    if (!pair.left || !pair.right)
        return oneSide(pair, at, node, own, indent, isItem);
    if (!node && own.difference < 0 && writeEqual(pair, indent, isItem))
        return;
    if (isLeaf(*pair.left) && isLeaf(*pair.right))
        return leaves(pair, at, own, indent, isItem);
    if (isLeaf(*pair.left) || isLeaf(*pair.right) || !isSameSort(*pair.left, *pair.right))
        return unalike(pair, at, node, own, indent, isItem);
    if (!isItem) {
        const int left = m_left.lineCount();
        const int right = m_right.lineCount();
        m_left.key(pair.key, indent);
        m_right.key(pair.key, indent);
        lines(left, right, {}, true);
        if (pair.left->isMapping())
            indent += Step;
    } else if (m_left.isInEntry()) {
        indent += Step;
    }
    if (pair.left->isMapping())
        mapping(pair, at, node, own, indent);
    else
        sequence(pair, at, node, own, indent);
}

void Aligner::leaves(const Pair &pair, const FieldContext &at, Mark mark, size_t indent,
                     bool isItem)
{
    const size_t leftFrom = m_left.size();
    const size_t rightFrom = m_right.size();
    const int left = m_left.lineCount();
    const int right = m_right.lineCount();
    write(m_left, pair, *pair.left, indent, isItem);
    write(m_right, pair, *pair.right, indent, isItem);
    const bool single = m_left.lineCount() == left + 1 && m_right.lineCount() == right + 1;
    const bool isEqual = m_left.from(leftFrom) == m_right.from(rightFrom) ||
                         (single && pair.left->isScalar() && pair.right->isScalar() &&
                          sameScalar(*pair.left, *pair.right, at));
    if (single || isEqual)
        lines(left, right, mark, isEqual);
    else
        compareLines(leftFrom, left, rightFrom, right, mark);
}

/// A text of several lines: its own lines are held against each other.
void Aligner::compareLines(size_t leftFrom, int leftLine, size_t rightFrom, int rightLine,
                           Mark mark)
{
    const SideText left{std::string(m_left.from(leftFrom))};
    const SideText right{std::string(m_right.from(rightFrom))};
    Interner texts;
    const auto idsOf = [&texts](const SideText &text) {
        std::vector<uint32_t> out;
        out.reserve(static_cast<size_t>(text.lineCount()));
        for (int i = 0; i < text.lineCount(); ++i)
            out.push_back(texts.id(text.line(i)));
        return out;
    };
    const auto lefts = idsOf(left);
    const auto rights = idsOf(right);
    size_t i = 0;
    size_t k = 0;
    const auto between = [&](size_t leftEnd, size_t rightEnd) {
        const auto pairs = pairAlike(leftEnd - i, rightEnd - k, [&](size_t a, size_t b) {
            return likenessOf(left.line(static_cast<int>(i + a)),
                              right.line(static_cast<int>(k + b)));
        });
        for (const auto &[a, b] : pairs)
            row(a < 0 ? -1 : leftLine + static_cast<int>(i) + static_cast<int>(a),
                b < 0 ? -1 : rightLine + static_cast<int>(k) + static_cast<int>(b), mark, false);
    };
    for (const EqualRun &run : equalRuns(lefts, rights)) {
        between(run.left, run.right);
        for (size_t n = 0; n < run.length; ++n)
            row(leftLine + static_cast<int>(run.left + n),
                rightLine + static_cast<int>(run.right + n), {}, true);
        i = run.left + run.length;
        k = run.right + run.length;
    }
    between(lefts.size(), rights.size());
}

/// A scalar or nothing beside a container, a mapping beside a list.
void Aligner::unalike(const Pair &pair, const FieldContext &at, const PathTree::Node *node,
                      Mark mark, size_t indent, bool isItem)
{
    const int left = m_left.lineCount();
    const int right = m_right.lineCount();
    const bool parts =
        !isItem && (isLeaf(*pair.left) != isLeaf(*pair.right)) && node && mark.difference < 0;
    if (!parts) {
        write(m_left, pair, *pair.left, indent, isItem);
        write(m_right, pair, *pair.right, indent, isItem);
        return lines(left, right, mark, false);
    }
    // Only parts of the container are marked: "data: {}" beside "data:" and what is in it.
    Pair inner = pair;
    const bool isLeft = isLeaf(*pair.right);
    (isLeft ? m_right : m_left).entry(pair.key, isLeft ? *pair.right : *pair.left, indent);
    (isLeft ? m_left : m_right).key(pair.key, indent);
    lines(left, right, mark, false);
    (isLeft ? inner.right : inner.left) = nullptr;
    const Value &container = isLeft ? *pair.left : *pair.right;
    if (container.isMapping())
        mapping(inner, at, node, mark, indent + Step);
    else
        sequence(inner, at, node, mark, indent);
}

void Aligner::oneSide(const Pair &pair, const FieldContext &at, const PathTree::Node *node,
                      Mark mark, size_t indent, bool isItem)
{
    const int left = m_left.lineCount();
    const int right = m_right.lineCount();
    ColumnWriter &column = pair.left ? m_left : m_right;
    const Value &value = pair.left ? *pair.left : *pair.right;
    const bool hasParts =
        node && (!node->keys.empty() || !node->entries.empty() || !node->places.empty());
    if (!hasParts || isLeaf(value)) {
        write(column, pair, value, indent, isItem);
        return lines(left, right, mark, false);
    }
    if (!isItem) {
        column.key(pair.key, indent);
        // A key whose whole content is marked comes or goes with it.
        Mark own = mark;
        if (own.difference < 0 && node->keys.size() == value.size())
            own.difference = m_tree.commonDifference(node);
        lines(left, right, own, false);
        if (value.isMapping())
            indent += Step;
    } else if (column.isInEntry()) {
        indent += Step;
    }
    if (value.isMapping())
        mapping(pair, at, node, mark, indent);
    else
        sequence(pair, at, node, mark, indent);
}

Aligner::Pairs Aligner::inOrder(Pairs matched, Pairs lefts)
{
    if (lefts.empty())
        return matched;
    // Each stands after the one it follows in its own state.
    std::vector<std::pair<size_t, size_t>> places; // place in the left state, in `matched`
    for (size_t i = 0; i < matched.size(); ++i) {
        if (matched[i].left)
            places.emplace_back(matched[i].leftPlace, i);
    }
    std::ranges::sort(places);
    std::vector<std::vector<size_t>> after(matched.size() + 1);
    for (size_t i = 0; i < lefts.size(); ++i) {
        const auto next = std::ranges::lower_bound(places, lefts[i].leftPlace, {},
                                                   &std::pair<size_t, size_t>::first);
        after[next == places.begin() ? 0 : (next - 1)->second + 1].push_back(i);
    }
    Pairs out;
    out.reserve(matched.size() + lefts.size());
    for (size_t i = 0; i <= matched.size(); ++i) {
        if (i > 0)
            out.push_back(matched[i - 1]);
        for (const size_t left : after[i])
            out.push_back(lefts[left]);
    }
    return out;
}

void Aligner::mapping(const Pair &pair, const FieldContext &at, const PathTree::Node *node,
                      Mark mark, size_t indent)
{
    Pairs matched;
    Pairs lefts;
    const Value *const l = pair.left && pair.left->isMapping() ? pair.left : nullptr;
    const Value *const r = pair.right && pair.right->isMapping() ? pair.right : nullptr;
    const Value *const o = pair.order && pair.order->isMapping() ? pair.order : nullptr;
    const auto add = [&](std::string_view key, const Value *order) {
        Pair one;
        one.key = key;
        one.left = l ? l->find(key) : nullptr;
        one.right = r ? r->find(key) : nullptr;
        one.order = order;
        if (one.left || one.right)
            matched.push_back(one);
    };
    if (o && o != r) {
        for (const Value::Entry &entry : o->entries())
            add(entry.key.view(), &entry.value);
    }
    if (r) {
        for (const Value::Entry &entry : r->entries()) {
            if (!o || o == r || !o->find(entry.key.view()))
                add(entry.key.view(), o == r ? &entry.value : nullptr);
        }
    }
    if (l) {
        size_t place = 0;
        for (const Value::Entry &entry : l->entries()) {
            const std::string_view key = entry.key.view();
            const size_t here = place++;
            if ((r && r->find(key)) || (o && o != r && o->find(key)))
                continue;
            Pair one;
            one.key = key;
            one.left = &entry.value;
            one.leftPlace = here;
            lefts.push_back(one);
        }
    }
    if (!lefts.empty()) {
        std::unordered_map<std::string_view, size_t> places;
        for (const Value::Entry &entry : l->entries())
            places.emplace(entry.key.view(), places.size());
        for (Pair &one : matched) {
            if (one.left)
                one.leftPlace = places.at(one.key);
        }
    }
    for (const Pair &one : inOrder(std::move(matched), std::move(lefts)))
        value(one, at.child(one.key), m_tree.child(node, one.key), mark, indent, false);
}

} // namespace driftgate
