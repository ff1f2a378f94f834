// The look of everything, by meaning. Two scales (standard and care) and two places (lobby and staff), switchable live.
pragma Singleton
import QtQuick

QtObject {
    // Switches, set by the application: `care` large print and high contrast, `staff` the dense keyboard-first
    // screens, `staffText` the clerk's text size (14 to 20), `motion` false where nothing may move.
    property bool care: false
    property bool staff: false
    property int staffText: 14
    property bool motion: true

    // Colour by meaning. Each text colour is at least 4.5:1 on each ground it may stand on, 7:1 in care mode.
    readonly property color ink: care ? "#000000" : "#16202C"
    readonly property color inkSoft: care ? "#2B2B2B" : "#51606F"
    readonly property color inkOff: care ? "#595959" : "#8593A0"
    readonly property color paper: care ? "#FFFDF5" : "#F6F8FA"
    readonly property color surface: "#FFFFFF"
    readonly property color sunken: care ? "#F3EFE0" : "#EDF1F5"
    readonly property color line: care ? "#6B6B6B" : "#D8DFE6"
    readonly property color lineStrong: care ? "#2B2B2B" : "#8593A0"
    readonly property color primary: care ? "#003E7E" : "#0B5CAD"
    readonly property color primaryPressed: care ? "#00284F" : "#084785"
    readonly property color primaryInk: "#FFFFFF"
    readonly property color calm: "#E8F1FA"
    readonly property color good: care ? "#0B5230" : "#1B7F4B"
    readonly property color goodCalm: "#E9F6EF"
    readonly property color waiting: care ? "#5E3F00" : "#8A5C00"
    readonly property color waitingCalm: "#FFF6E0"
    readonly property color stop: care ? "#8A1810" : "#B3261E"
    readonly property color stopCalm: "#FDEEEC"
    readonly property color veil: "#8016202C"

    // Type. Noto has no weight of 600 in Debian's package, so what matters is Bold.
    readonly property string family: {
        const known = Qt.fontFamilies()
        const wished = ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "WenQuanYi Micro Hei"]
        return wished.find(name => known.includes(name)) ?? "sans-serif"
    }
    readonly property real factor: (care ? 1.25 : 1) * (staff ? staffText / 14 : 1)
    readonly property int caption: sized(24, 12)
    readonly property int body: sized(30, 14)
    readonly property int strong: sized(36, 15)
    readonly property int title: sized(48, 20)
    readonly property int headline: sized(64, 28)
    readonly property int number: sized(320, 64)

    // Measures, on a grid of 8.
    readonly property int grid: 8
    readonly property int gap: staff ? 8 : 24
    readonly property int margin: staff ? 16 : 48
    readonly property int radius: staff ? 8 : 12
    readonly property int cardRadius: staff ? 12 : 20
    readonly property int touch: staff ? 32 : 88
    readonly property int control: onGrid(sized(96, 36), staff ? 4 : 8)
    readonly property int row: onGrid(sized(96, 36), staff ? 4 : 8)
    readonly property int icon: sized(40, 18)
    readonly property int largeIcon: sized(72, 28)
    // Below 1 on a window that is scaled down as a whole: a line stays one dot of the screen.
    property real dotsPerPixel: 1
    readonly property int hairline: Math.ceil((care ? 2 : 1) / Math.min(1, dotsPerPixel))
    readonly property int focusWidth: staff ? 2 : 4
    readonly property int headerHeight: staff ? onGrid(sized(144, 48), 8) : 144
    readonly property int footerHeight: staff ? onGrid(sized(176, 32), 8) : 176

    // Motion, in milliseconds: it explains where something went and is over at once.
    readonly property int quick: motion ? 120 : 0
    readonly property int slow: motion ? 180 : 0

    // A size in pixels for the lobby and for staff, in the scale that is on.
    function sized(lobby, desk) {
        return Math.round((staff ? desk : lobby) * factor)
    }
    function onGrid(pixels, step) {
        return Math.ceil(pixels / step) * step
    }
}
