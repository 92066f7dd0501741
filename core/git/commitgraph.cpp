#include "git/commitgraph.h"

#include "git/handles.h"

#include <algorithm>
#include <fstream>

namespace driftgate
{

namespace
{

constexpr size_t HeaderSize = 8;
constexpr size_t ChunkEntrySize = 12;
constexpr size_t FanoutSize = size_t{256} * 4;
constexpr size_t DataSize = Revision::Size + 16;
constexpr uint32_t NoParent = 0x70000000;
constexpr uint32_t IsEdge = 0x80000000; ///< in the second parent: a place in the edge list
constexpr uint32_t LastEdge = 0x80000000;
constexpr size_t MaxParents = 65'535;

uint32_t number(std::string_view bytes, size_t at)
{
    uint32_t out = 0;
    for (size_t i = 0; i < 4; ++i)
        out = (out << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return out;
}

uint64_t longNumber(std::string_view bytes, size_t at)
{
    return (uint64_t{number(bytes, at)} << 32U) | number(bytes, at + 4);
}

const unsigned char *raw(std::string_view bytes, size_t at)
{
    return reinterpret_cast<const unsigned char *>(bytes.data() + at);
}

} // namespace

CommitGraph::CommitGraph(const std::filesystem::path &objectsDir)
{
    const std::filesystem::path info = objectsDir / "info";
    if (addLayer(info / "commit-graph"))
        return;
    std::ifstream chain(info / "commit-graphs" / "commit-graph-chain");
    std::string hash;
    while (std::getline(chain, hash)) {
        if (!Revision::fromHex(hash) ||
            !addLayer(info / "commit-graphs" / ("graph-" + hash + ".graph"))) {
            m_layers.clear(); // positions count through all layers: half a chain is none
            return;
        }
    }
}

bool CommitGraph::addLayer(const std::filesystem::path &path)
{
    Layer layer;
    layer.file = std::make_unique<QFile>(path);
    if (!layer.file->open(QIODevice::ReadOnly))
        return false;
    const auto size = static_cast<size_t>(layer.file->size());
    const uchar *mapped = layer.file->map(0, layer.file->size());
    if (!mapped || size < HeaderSize)
        return false;
    const std::string_view all(reinterpret_cast<const char *>(mapped), size);
    // Signature, version 1, SHA-1.
    if (!all.starts_with(std::string_view("CGPH\1\1", 6)))
        return false;
    const auto chunks = static_cast<size_t>(static_cast<unsigned char>(all[6]));
    if (static_cast<unsigned char>(all[7]) != m_layers.size() ||
        size < HeaderSize + (chunks + 1) * ChunkEntrySize)
        return false;
    for (size_t i = 0; i < chunks; ++i) {
        const size_t at = HeaderSize + i * ChunkEntrySize;
        const uint64_t begin = longNumber(all, at + 4);
        const uint64_t end = longNumber(all, at + ChunkEntrySize + 4);
        if (begin > end || end > size)
            return false;
        const std::string_view chunk = all.substr(begin, end - begin);
        const std::string_view name = all.substr(at, 4);
        if (name == "OIDF")
            layer.fanout = chunk;
        else if (name == "OIDL")
            layer.ids = chunk;
        else if (name == "CDAT")
            layer.data = chunk;
        else if (name == "EDGE")
            layer.edges = chunk;
    }
    if (layer.fanout.size() != FanoutSize)
        return false;
    layer.count = number(layer.fanout, FanoutSize - 4);
    if (layer.ids.size() != size_t{layer.count} * Revision::Size ||
        layer.data.size() != size_t{layer.count} * DataSize)
        return false;
    if (!m_layers.empty())
        layer.before = m_layers.back().before + m_layers.back().count;
    m_layers.push_back(std::move(layer));
    return true;
}

std::optional<uint32_t> CommitGraph::position(const Layer &layer, const Revision &id)
{
    const size_t first = id.bytes()[0];
    uint32_t low = first == 0 ? 0 : number(layer.fanout, (first - 1) * 4);
    uint32_t high = std::min(number(layer.fanout, first * 4), layer.count);
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        const int order = std::memcmp(raw(layer.ids, size_t{middle} * Revision::Size),
                                      id.bytes().data(), Revision::Size);
        if (order == 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return std::nullopt;
}

std::optional<Revision> CommitGraph::idAt(uint32_t position) const
{
    for (const Layer &layer : m_layers)
        if (position >= layer.before && position - layer.before < layer.count)
            return fromRaw<Revision>(
                raw(layer.ids, size_t{position - layer.before} * Revision::Size));
    return std::nullopt;
}

std::optional<CommitGraph::Entry> CommitGraph::entryAt(const Layer &layer, uint32_t position) const
{
    const size_t at = size_t{position} * DataSize + Revision::Size;
    std::vector<uint32_t> parents;
    if (const uint32_t first = number(layer.data, at); first != NoParent)
        parents.push_back(first);
    const uint32_t second = number(layer.data, at + 4);
    if ((second & IsEdge) != 0) {
        size_t edge = size_t{second & ~IsEdge} * 4;
        uint32_t value = 0;
        do {
            if (edge + 4 > layer.edges.size() || parents.size() > MaxParents)
                return std::nullopt;
            value = number(layer.edges, edge);
            parents.push_back(value & ~LastEdge);
            edge += 4;
        } while ((value & LastEdge) == 0);
    } else if (second != NoParent) {
        parents.push_back(second);
    }
    Entry out;
    // The upper 30 bits are the generation, the lower 34 the time.
    out.time = static_cast<int64_t>(longNumber(layer.data, at + 8) & ((uint64_t{1} << 34U) - 1));
    for (const uint32_t parent : parents) {
        const auto id = idAt(parent);
        if (!id)
            return std::nullopt;
        out.parents.push_back(*id);
    }
    return out;
}

std::optional<CommitGraph::Entry> CommitGraph::find(const Revision &id) const
{
    for (const Layer &layer : m_layers)
        if (const auto at = position(layer, id))
            return entryAt(layer, *at);
    return std::nullopt;
}

bool CommitGraph::contains(const Revision &id) const
{
    return std::ranges::any_of(m_layers,
                               [&](const Layer &layer) { return position(layer, id).has_value(); });
}

} // namespace driftgate
