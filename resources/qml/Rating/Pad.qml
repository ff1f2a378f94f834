// The rating pad before a counter: at rest, five levels, what it was about, thanks. It looks the same whatever was chosen.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Rectangle {
    id: screen

    required property RatingPadPage page

    implicitWidth: 1024
    implicitHeight: 600
    color: Theme.paper

    Item {
        id: pad

        readonly property RatingPadPage page: screen.page
        readonly property bool isAsking: page.place === "levels" || page.place === "reasons"
        readonly property int side: 40

        // Drawn for a pad of ten inches; a larger screen shows the same, larger.
        transformOrigin: Item.TopLeft
        scale: Math.max(1, Math.min(screen.width / 1024, screen.height / 600))
        width: Math.ceil(screen.width / scale)
        height: Math.ceil(screen.height / scale)

        Rectangle {
            id: head
            width: parent.width
            height: visible ? 96 : 0
            visible: pad.page.place !== "resting"
            color: Theme.surface
            Rectangle { anchors.bottom: parent.bottom; width: parent.width; height: Theme.hairline; color: Theme.line }
            Column {
                anchors { left: parent.left; leftMargin: pad.side; right: tools.left; rightMargin: 24; verticalCenter: parent.verticalCenter }
                Label {
                    objectName: "pad.counter"
                    width: parent.width
                    text: RatingWords.either(pad.page.counter_name, pad.page.counter_name_en)
                    size: Theme.care ? 34 : 30
                    isStrong: true
                    maximumLineCount: 1
                }
                Label {
                    objectName: "pad.about"
                    width: parent.width
                    visible: text !== ""
                    text: pad.isAsking ? qsTr("%1: %2").arg(RatingWords.occasion(pad.page.occasion)).arg(RatingWords.either(pad.page.item_name, pad.page.item_name_en))
                        : RatingWords.either(pad.page.hall_name, pad.page.hall_name_en)
                    size: Theme.care ? 26 : 24
                    color: Theme.inkSoft
                    maximumLineCount: 1
                }
            }
            Row {
                id: tools
                anchors { right: parent.right; rightMargin: pad.side; verticalCenter: parent.verticalCenter }
                spacing: 16
                Button {
                    objectName: "pad.language"
                    implicitHeight: 72
                    leftPadding: 20
                    size: 26
                    iconName: "language"
                    text: RatingWords.isEnglish ? "中文" : "English"
                    onClicked: pad.page.speak(RatingWords.isEnglish ? "zh_CN" : "en")
                }
                Button {
                    objectName: "pad.care"
                    implicitHeight: 72
                    leftPadding: 20
                    size: 26
                    iconName: "care"
                    text: Theme.care ? qsTr("Standard") : qsTr("Large print")
                    onClicked: pad.page.show_care(!Theme.care)
                }
            }
        }
        Loader {
            id: room
            objectName: "pad." + pad.page.place
            anchors { top: head.bottom; bottom: parent.bottom; left: parent.left; right: parent.right; leftMargin: pad.side; rightMargin: pad.side }
            focus: true
            sourceComponent: ({ levels: levels, reasons: reasons, thanks: thanks })[pad.page.place] ?? resting
            onLoaded: appear.restart()
            NumberAnimation { id: appear; target: room; property: "opacity"; from: 0; to: 1; duration: Theme.slow }
        }

        Component {
            id: resting
            Item {
                Column {
                    anchors.centerIn: parent
                    width: parent.width
                    spacing: 16
                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: RatingWords.either(pad.page.hall_name, pad.page.hall_name_en)
                        size: Theme.strong
                        color: Theme.inkSoft
                        maximumLineCount: 2
                    }
                    Label {
                        objectName: "pad.counter"
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: RatingWords.either(pad.page.counter_name, pad.page.counter_name_en)
                        size: Theme.sized(88, 0)
                        isStrong: true
                        maximumLineCount: 2
                    }
                    Item { width: 1; height: 24 }
                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("When we have finished, you may say here how it was.")
                        color: Theme.inkSoft
                        maximumLineCount: 3
                    }
                }
            }
        }
        Component {
            id: levels
            Item {
                Label {
                    id: question
                    y: 20
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("How content are you with our service?")
                    size: Theme.care ? 52 : Theme.title
                    isStrong: true
                    maximumLineCount: 1
                }
                Levels {
                    anchors { top: question.bottom; topMargin: 16; bottom: foot.top; bottomMargin: 24; left: parent.left; right: parent.right }
                    onChosen: level => pad.page.choose(level)
                }
                Item {
                    id: foot
                    anchors { bottom: parent.bottom; bottomMargin: 24 }
                    width: parent.width
                    height: later.height
                    Label {
                        anchors { left: parent.left; right: later.left; rightMargin: 24; verticalCenter: parent.verticalCenter }
                        text: qsTr("Voluntary. Nobody at the counter can see what you choose.")
                        size: Theme.caption
                        color: Theme.inkSoft
                        maximumLineCount: 2
                    }
                    Button {
                        id: later
                        objectName: "pad.not_now"
                        anchors.right: parent.right
                        implicitHeight: 80
                        size: 30
                        text: qsTr("Not now")
                        onClicked: pad.page.leave()
                    }
                }
            }
        }
        Component {
            id: reasons
            Item {
                Label {
                    id: what
                    y: 16
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("What was it about? You may skip this.")
                    size: Theme.care ? 44 : Theme.strong
                    isStrong: true
                    maximumLineCount: 1
                }
                Indicators {
                    id: indicators
                    anchors { top: what.bottom; topMargin: 16 }
                    width: parent.width
                    chosen: pad.page.indicators
                    onToggled: indicator => pad.page.toggle(indicator)
                }
                InkPad {
                    id: ink
                    objectName: "pad.ink"
                    anchors { top: indicators.bottom; topMargin: 16; bottom: buttons.top; bottomMargin: 16; left: parent.left; right: parent.right }
                    hint: qsTr("You may write a few words here by hand")
                    onWritten: pad.page.write(width, height, JSON.stringify(strokes))
                }
                Button {
                    objectName: "pad.ink.clear"
                    anchors { right: ink.right; top: ink.top; margins: 8 }
                    visible: !ink.isEmpty
                    implicitHeight: 72
                    leftPadding: 16
                    size: 26
                    iconName: "erase"
                    text: qsTr("Clear")
                    onClicked: ink.clear()
                }
                Item {
                    id: buttons
                    anchors { bottom: parent.bottom; bottomMargin: 24 }
                    width: parent.width
                    height: 80
                    Button {
                        objectName: "pad.back"
                        implicitHeight: 80
                        size: 30
                        iconName: "back"
                        text: qsTr("Choose again")
                        onClicked: pad.page.go_back()
                    }
                    Button {
                        objectName: "pad.give"
                        anchors.right: parent.right
                        implicitHeight: 80
                        implicitWidth: Math.max(320, implicitContentWidth)
                        kind: Button.Primary
                        size: 32
                        text: qsTr("Send")
                        enabled: !pad.page.is_sending
                        onClicked: pad.page.give()
                    }
                }
            }
        }
        Component {
            id: thanks
            Item {
                Column {
                    anchors.centerIn: parent
                    width: parent.width
                    spacing: 24
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        width: 144
                        height: width
                        radius: width / 2
                        color: Theme.goodCalm
                        Icon { anchors.centerIn: parent; name: "check"; size: 88; color: Theme.good }
                    }
                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("Thank you")
                        size: Theme.headline
                        isStrong: true
                    }
                    Label {
                        width: parent.width
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("We look into everything that was not good, and put it right.")
                        color: Theme.inkSoft
                        maximumLineCount: 2
                    }
                }
            }
        }
    }
}
